export function isUsableNode(version: string): boolean;

export function checkNodeVersion(version?: string): void;
