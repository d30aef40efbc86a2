/** Asks a service by AuthZEN. */
import type { Entity } from './authzen-fixture';

/** One answer. */
export interface Evaluation {
  readonly decision: boolean;
  readonly context: {
    readonly verdict?: string;
    readonly revision?: number;
    readonly outstanding?: readonly { readonly code: string }[];
    readonly details?: string;
    readonly error?: { readonly status: number; readonly problems: readonly { readonly path: string }[] };
  };
}

/** A page of a search. */
export interface Found {
  readonly results: readonly Entity[];
  readonly page: { readonly next_token: string; readonly count: number; readonly total: number };
  readonly context: { readonly revision: number; readonly problems?: readonly { readonly path: string }[] };
}

export const PATHS = { evaluation: 'evaluation', evaluations: 'evaluations', search: 'search' };

/** Asks what is current at a service. */
export class Asker {
  constructor(private readonly url: string) {}

  send(path: string, body: unknown, headers: object = {}): Promise<Response> {
    return fetch(new URL(`/access/v1/${path}`, this.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async ask<T>(path: string, body: unknown): Promise<T> {
    const response = await this.send(path, body);
    const text = await response.text();
    expect([response.status, response.status === 200 ? '' : text]).toEqual([200, '']);
    return JSON.parse(text) as T;
  }

  async each(evaluations: readonly unknown[], rest: object = {}): Promise<readonly Evaluation[]> {
    const asked = { ...rest, evaluations };
    return (await this.ask<{ evaluations: readonly Evaluation[] }>(PATHS.evaluations, asked)).evaluations;
  }

  search(open: string, body: object): Promise<Found> {
    return this.ask(`${PATHS.search}/${open}`, body);
  }

  /** All pages of a search. */
  async all(open: string, body: object, limit = 1_000): Promise<readonly Entity[]> {
    const results: Entity[] = [];
    for (let token: string | undefined = undefined; token !== '';) {
      const found: Found = await this.search(open, { ...body, page: { limit, token } });
      results.push(...found.results);
      expect(found.page.count).toBe(found.results.length);
      if (found.page.next_token === '') expect(results).toHaveLength(found.page.total);
      token = found.page.next_token;
    }
    return results;
  }
}
