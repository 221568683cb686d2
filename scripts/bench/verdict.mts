/** What is missed stands out in a table. */
export const yesOrNo = (isMet: boolean): string => (isMet ? 'yes' : '**no**');
