/** What owners do with their webhooks: register, replay and remove them. */
import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../access/caller';
import { Keys } from '../access/keys';
import { problem, textProblems } from '../acts/problems';
import { badRequest } from '../api/errors';
import type { ActProblem } from '../acts/refusal';
import { CatalogueService } from '../catalogue/catalogue.service';
import { linkFlaws } from '../document';
import type { Webhook } from '../persistence/entities/webhook.entity';
import { isRefusal, resolveClaim, type ClaimProblem, type Code } from '../recognition';
import { ANY_ADDRESS } from './deliveries.service';
import { claimsIn, NotificationsService, type Progress } from './notifications.service';
import { flawOf } from './post';
import { claimOf, type WatchedClaimInput, type WatchedClaimModel } from './watched-claim';
import { WebhooksTable } from './webhooks.table';

const MAX_PER_BODY = 10;
/** For one webhook; and certificates for one claim. */
const MAX_CLAIMS = 100;

/** A webhook that is to be registered. */
export interface Registration {
  readonly address: string;
  /** null: every revision of the register. */
  readonly claims: readonly WatchedClaimInput[] | null;
  /** The body that it belongs to; null: the only one that its caller belongs to. */
  readonly as: Code | null;
}

@Injectable()
export class WebhooksService {
  constructor(
    private readonly table: WebhooksTable,
    private readonly notifications: NotificationsService,
    private readonly catalogues: CatalogueService,
    private readonly keys: Keys,
    @Inject(ANY_ADDRESS) private readonly anyAddress: boolean,
  ) {}

  /** The webhooks that the caller may see. */
  visibleTo(caller: Caller): Promise<Webhook[]> {
    return this.table.list(caller.has('REGISTRAR') ? null : caller.affiliations);
  }

  /** The webhook with its secret; or every problem with it. */
  async register(
    { address, claims, as }: Registration,
    caller: Caller,
  ): Promise<{ readonly webhook: Webhook; readonly secret: Buffer } | readonly ActProblem[]> {
    const body = as ?? (caller.affiliations.length === 1 ? caller.affiliations[0] : undefined);
    const problems = [
      ...this.ownerProblems(body, caller),
      ...addressProblems(address, this.anyAddress),
      ...this.claimProblems(claims),
    ];
    if (body === undefined) return problems;
    const watched = claims?.map(plain) ?? null;
    const given = { body, address, claims: watched && JSON.stringify(watched) };
    const others = await this.table.list([body]);
    const same = problems.length > 0 ? undefined : this.like(given, others);
    if (same !== undefined) return [exists(same)];
    if (others.length >= MAX_PER_BODY)
      problems.push(problem('TOO_MANY_WEBHOOKS', { value: body, body, most: MAX_PER_BODY }));
    if (problems.length > 0) return problems;
    const id = randomUUID();
    const key = this.keys.current;
    const webhook: Webhook = {
      id,
      ...given,
      key,
      ...this.notifications.latest(watched),
      ...NOTHING_FAILED,
      dueAt: await this.table.now(),
      digest: createHash('sha256')
        .update(JSON.stringify([identityOf(given), key]))
        .digest('hex'),
    };
    if (await this.table.add(webhook)) return { webhook, secret: this.keys.secretFor(id, key)! };
    // Somebody else was faster.
    return [exists(this.like(given, await this.table.list([body])) ?? webhook)];
  }

  /** The one of these that is told the same at the same address; not one that is told nothing any more, as its key is gone. */
  private like(given: Identity, among: readonly Webhook[]): Webhook | undefined {
    const identity = identityOf(given);
    return among.find((one) => this.keys.names.includes(one.key) && identityOf(one) === identity);
  }

  /** Goes on with one that was paused; with a revision, delivers again what came from that revision on. */
  async replay(id: string, from: number | null, caller: Caller): Promise<Webhook> {
    const { claims } = await this.owned(id, caller);
    const progress = from === null ? {} : await this.before(from, claims);
    const changed = await this.table.update(id, { ...progress, ...NOTHING_FAILED, dueAt: await this.table.now() });
    return changed ?? unknown(id);
  }

  private async before(revision: number, claims: string | null): Promise<Progress> {
    const progress = await this.notifications.before(revision, claims === null ? null : claimsIn(claims));
    if (progress !== null) return progress;
    throw badRequest('UNKNOWN_REVISION.from', { revision, latest: this.catalogues.current().revision });
  }

  async remove(id: string, caller: Caller): Promise<Webhook> {
    const webhook = await this.owned(id, caller);
    await this.table.remove(id);
    return webhook;
  }

  /** A webhook of others is unknown to the caller: not even its existence is disclosed. */
  private async owned(id: string, caller: Caller): Promise<Webhook> {
    return (await this.visibleTo(caller)).find((one) => one.id === id) ?? unknown(id);
  }

  private ownerProblems(body: Code | undefined, { affiliations }: Caller): ActProblem[] {
    if (body === undefined) return [problem('BODY_AMBIGUOUS', { bodies: affiliations }, '/as')];
    return affiliations.includes(body)
      ? []
      : [problem('NOT_A_MEMBER', { value: body, body, yours: affiliations }, '/as')];
  }

  private claimProblems(claims: Registration['claims']): ActProblem[] {
    if (claims === null) return [];
    if (claims.length === 0 || claims.length > MAX_CLAIMS)
      return [problem('NUMBER_OF_CLAIMS', { value: claims.length, most: MAX_CLAIMS }, '/claims')];
    const catalogue = this.catalogues.current();
    return claims.flatMap((claim, position) => {
      const at = `/claims/${String(position)}`;
      if (claim.certificates.length > MAX_CLAIMS)
        return [problem('NUMBER_OF_CERTIFICATES', { value: claim.certificates.length, most: MAX_CLAIMS }, at)];
      const answer = resolveClaim(catalogue, claimOf(plain(claim)));
      return isRefusal(answer) ? answer.problems.map((one) => claimProblem(one, at)) : [];
    });
  }
}

type Identity = Pick<Webhook, 'body' | 'address' | 'claims'>;

/** What makes a webhook another one than others; in whatever order its claims and their certificates stand. */
function identityOf({ body, address, claims }: Identity): string {
  const watched = claims === null ? null : claimsIn(claims).map((claim) => ordered(claim));
  return JSON.stringify([body, new URL(address).href, watched && [...new Set(watched)].sort()]);
}

const ordered = ({ certificates, post, region, purpose, onDate }: WatchedClaimModel): string =>
  JSON.stringify([[...new Set(certificates)].sort(), post, region, purpose, onDate]);

const exists = ({ id, body }: Webhook): ActProblem => problem('WEBHOOK_EXISTS', { value: id, id, body });

/** The columns of a webhook of which no delivery has failed. */
const NOTHING_FAILED = { failures: 0, failingSince: null, failure: null, pausedAt: null, holder: '' } as const;

const plain = ({ certificates, post, region, purpose, onDate }: WatchedClaimInput): WatchedClaimModel => ({
  certificates,
  post,
  region,
  purpose,
  onDate: onDate ?? null,
});

function addressProblems(address: string, anyAddress: boolean): ActProblem[] {
  const flaw = flawOf(address, anyAddress);
  // What else can be wrong with an address, the flaw says.
  const characters = linkFlaws(address).filter(({ key }) => key === 'MALFORMED_TEXT' || key === 'NOT_NFC');
  return [
    ...(flaw === undefined ? [] : [problem(flaw, { value: address }, '/address')]),
    ...textProblems(address, characters, '/address'),
  ];
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
      return problem('NUMBER_OF_CERTIFICATES', { value: 0, most: MAX_CLAIMS }, pointer);
    case 'UNKNOWN_PURPOSE':
    case 'MALFORMED_NUMBER':
      throw new Error(`A watched claim cannot have the problem ${code}.`);
  }
}

function unknown(id: string): never {
  throw badRequest('UNKNOWN_WEBHOOK', { id });
}
