/** What there is to ask about. */
export interface Facts {
  readonly certificates: readonly string[];
  readonly post: string;
  readonly region: string;
  readonly agreement: string;
  readonly framework: string | null;
  readonly revision: number;
}
export interface Attack {
  readonly name: string;
  readonly query: string;
  readonly variables?: object;
}
export interface LineAttack {
  readonly name: string;
  readonly lines: string;
}
export function lineAttack(facts: Facts, share?: number): LineAttack;
export function attacks(facts: Facts, share?: number): readonly Attack[];
