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
export function attacks(facts: Facts, share?: number): readonly Attack[];
