/** Registering webhooks, and what their owners may do with them. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../access/caller';
import { Keys } from '../access/keys';
import { problem } from '../acts/problems';
import { badRequest } from '../api/errors';
import type { ActProblem } from '../acts/acts.service';
import { CatalogueService } from '../catalogue/catalogue.service';
import type { Webhook } from '../persistence/entities/webhook.entity';
import { isRefusal, resolveClaim, type ClaimProblem, type Code } from '../recognition';
import { ANYWHERE } from './deliveries.service';
import { claimsIn, NoticesService, type Position } from './notices.service';
import { flawOf } from './post';
import { claimOf, type WatchedClaimInput, type WatchedClaimModel } from './watched';
import { WebhookTable } from './webhook-table';

const MOST_PER_BODY = 10;
const MOST_CLAIMS = 100;

/** What is asked for. */
export interface Order {
  readonly address: string;
  /** null: every revision of the register. */
  readonly claims: readonly WatchedClaimInput[] | null;
  /** The body for which, where its caller belongs to several. */
  readonly as: Code | null;
}

@Injectable()
export class WebhooksService {
  constructor(
    private readonly table: WebhookTable,
    private readonly notices: NoticesService,
    private readonly catalogues: CatalogueService,
    private readonly keys: Keys,
    @Inject(ANYWHERE) private readonly anywhere: boolean,
  ) {}

  /** All that are the caller's business. */
  visibleTo(caller: Caller): Promise<Webhook[]> {
    return this.table.list(caller.has('REGISTRAR') ? null : caller.houses);
  }

  /** The webhook with its secret; or everything that stands against it. */
  async register(
    { address, claims, as }: Order,
    caller: Caller,
  ): Promise<{ readonly webhook: Webhook; readonly secret: Buffer } | readonly ActProblem[]> {
    const body = as ?? (caller.houses.length === 1 ? caller.houses[0] : undefined);
    const problems = [
      ...this.strangers(body, caller),
      ...addressProblems(address, this.anywhere),
      ...this.claimProblems(claims),
    ];
    if (body !== undefined && (await this.table.list([body])).length >= MOST_PER_BODY)
      problems.push(problem('TOO_MANY_WEBHOOKS', { value: body, body, most: MOST_PER_BODY }));
    if (body === undefined || problems.length > 0) return problems;
    const id = randomUUID();
    const key = this.keys.current;
    const watched = claims?.map(plain) ?? null;
    const webhook: Webhook = {
      id,
      body,
      address,
      claims: watched && JSON.stringify(watched),
      key,
      ...this.notices.latest(watched),
      ...AFRESH,
      dueAt: await this.table.now(),
    };
    await this.table.add(webhook);
    return { webhook, secret: this.keys.secretFor(id, key)! };
  }

  /** Goes on with one that was paused; with a revision, tells again what came from that revision on. */
  async replay(id: string, from: number | null, caller: Caller): Promise<Webhook> {
    const { claims } = await this.owned(id, caller);
    const position = from === null ? {} : await this.before(from, claims);
    const changed = await this.table.change(id, { ...position, ...AFRESH, dueAt: await this.table.now() });
    return changed ?? unknown(id);
  }

  private async before(revision: number, claims: string | null): Promise<Position> {
    const position = await this.notices.before(revision, claims === null ? null : claimsIn(claims));
    if (position !== null) return position;
    throw badRequest('UNKNOWN_REVISION.from', { revision, latest: this.catalogues.current().revision });
  }

  async remove(id: string, caller: Caller): Promise<Webhook> {
    const webhook = await this.owned(id, caller);
    await this.table.remove(id);
    return webhook;
  }

  /** Of a webhook of others nobody hears that it is there. */
  private async owned(id: string, caller: Caller): Promise<Webhook> {
    return (await this.visibleTo(caller)).find((one) => one.id === id) ?? unknown(id);
  }

  private strangers(body: Code | undefined, { houses }: Caller): ActProblem[] {
    if (body === undefined) return [problem('BODY_AMBIGUOUS', { bodies: houses }, '/as')];
    return houses.includes(body) ? [] : [problem('NOT_A_MEMBER', { value: body, body, yours: houses }, '/as')];
  }

  private claimProblems(claims: Order['claims']): ActProblem[] {
    if (claims === null) return [];
    if (claims.length === 0 || claims.length > MOST_CLAIMS)
      return [problem('NUMBER_OF_CLAIMS', { value: claims.length, most: MOST_CLAIMS }, '/claims')];
    const catalogue = this.catalogues.current();
    return claims.flatMap((claim, position) => {
      const at = `/claims/${String(position)}`;
      if (claim.certificates.length > MOST_CLAIMS)
        return [problem('NUMBER_OF_CERTIFICATES', { value: claim.certificates.length, most: MOST_CLAIMS }, at)];
      const answer = resolveClaim(catalogue, claimOf(plain(claim)));
      return isRefusal(answer) ? answer.problems.map((one) => claimProblem(one, at)) : [];
    });
  }
}

/** As it is when nothing has failed. */
const AFRESH = { failures: 0, failingSince: null, failure: null, pausedAt: null, holder: '' } as const;

const plain = ({ certificates, post, region, purpose, onDate }: WatchedClaimInput): WatchedClaimModel => ({
  certificates,
  post,
  region,
  purpose,
  onDate: onDate ?? null,
});

function addressProblems(address: string, anywhere: boolean): ActProblem[] {
  const flaw = flawOf(address, anywhere);
  return flaw === undefined ? [] : [problem(flaw, { value: address.slice(0, 200) }, '/address')];
}

function claimProblem({ code, path, value }: ClaimProblem, at: string): ActProblem {
  const pointer = `${at}/${path.replace(/^holdings\[(\d+)\]\.certificate$/, 'certificates/$1').replace(/^holdings$/, 'certificates')}`;
  switch (code) {
    case 'UNKNOWN_CERTIFICATE':
      return problem('UNKNOWN_RECORD', { value, record: `certificates/${value}` }, pointer);
    case 'UNKNOWN_POST':
      return problem('UNKNOWN_RECORD', { value, record: `posts/${value}` }, pointer);
    case 'UNKNOWN_REGION':
      return problem('UNKNOWN_RECORD', { value, record: `regions/${value}` }, pointer);
    case 'MALFORMED_DAY':
      return problem('MALFORMED_DAY', { value }, pointer);
    case 'NO_HOLDINGS':
      return problem('NUMBER_OF_CERTIFICATES', { value: 0, most: MOST_CLAIMS }, pointer);
    case 'UNKNOWN_PURPOSE':
    case 'MALFORMED_NUMBER':
      throw new Error(`A watched claim cannot have the problem ${code}.`);
  }
}

function unknown(id: string): never {
  throw badRequest('UNKNOWN_WEBHOOK', { id });
}
