export const AHEAD: number;
export function inherited(): Record<string, string>;
export function withoutClock(): Record<string, string>;
export function setAhead(milliseconds: number): void;
