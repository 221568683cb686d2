export const LOCKED_VERSIONS: string[];
export const MATRIX_VERSIONS: string[];
export const N8N_VERSIONS: string[];
