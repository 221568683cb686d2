export function onEndOfParent(act: () => void): void;
