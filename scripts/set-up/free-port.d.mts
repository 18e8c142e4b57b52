export function freePort(): Promise<number>;
export function serverPort(): Promise<number>;
export function closedPort(): Promise<number>;
