/** A page of the documentation, as people read it on the web. */
export const docsUrl = (page: string) =>
	`https://github.com/n8n-nodes-alexa/n8n-nodes-alexa/blob/main/docs/${page}`;
