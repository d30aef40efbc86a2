/**
 * Whether tests run once more that run in full elsewhere, for the sake of another day or another version of Node alone (`BRIEF=1`): then
 * what neither can change is left out or done less often.
 */
export const BRIEF = process.env.BRIEF === '1';
