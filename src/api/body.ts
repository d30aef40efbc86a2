/** How deep the JSON of a request may be nested. */
import { isNestedDeeperThan } from '../document/json-nesting';

/** Far beyond what any argument has. */
export const MAX_NESTING = 100;

export const isNestedTooDeep = (json: Uint8Array): boolean => isNestedDeeperThan(MAX_NESTING, json);
