/** How much each caller may ask in a minute, weighed by what it costs. Each copy of the service counts for itself. */
import { HeaderMap } from '@apollo/server';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Caller } from '../access/caller';
import { LocalizedError } from '../language/localized-error';
import { localized } from '../language/message';
import { counters } from '../scheduling/counters';
import { currentTask } from '../scheduling/task';
import { LIMITS, type Limits } from './limit-settings';
import { FAULT_MESSAGES } from './request-messages';

const SECONDS = 60;
const POLICY = 'points';

/** The caller that a token is of: an account asks for itself, from whatever address. */
export const callerNamed = ({ account }: Caller): string => `account ${account}`;

@Injectable()
export class RateLimits {
  private readonly limiter: RateLimiterMemory | null;

  constructor(@Inject(LIMITS) { pointsPerMinute }: Limits) {
    this.limiter = pointsPerMinute === 0 ? null : new RateLimiterMemory({ points: pointsPerMinute, duration: SECONDS });
  }

  /**
   * Counts what a caller asks.
   * @param points what it costs
   * @returns the headers that tell how much is left (`RateLimit`, `RateLimit-Policy`)
   * @throws GraphQLError `RATE_LIMITED` where it is too much; `retryAfter` and the header say when there is more again, in seconds
   */
  async take(caller: string, points: number): Promise<ReadonlyMap<string, string>> {
    if (this.limiter === null) return new Map();
    try {
      return this.headersOf(await this.limiter.consume(caller, Math.ceil(points)));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      counters.limited++;
      const seconds = secondsUntil(refused);
      const headers = new HeaderMap([...this.headersOf(refused), ['retry-after', String(seconds)]]);
      throw new LocalizedError(localized(FAULT_MESSAGES.RATE_LIMITED, { seconds }), {
        code: 'RATE_LIMITED',
        retryAfter: seconds,
        http: { status: 429, headers },
      });
    }
  }

  /**
   * Counts what was done for a caller. Where that is too much, whoever goes on with it is held up until there is more: for a minute at most,
   * or until the task is over.
   * @throws Cancelled, DeadlineExceeded where the task is over before
   */
  async spend(caller: string, points: number): Promise<void> {
    try {
      await this.limiter?.consume(caller, Math.ceil(points));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      await pause(refused.msBeforeNext);
    }
  }

  private headersOf(state: RateLimiterRes): Map<string, string> {
    const most = String(this.limiter?.points);
    return new Map([
      ['ratelimit-policy', `"${POLICY}";q=${most};w=${String(SECONDS)}`],
      ['ratelimit', `"${POLICY}";r=${String(state.remainingPoints)};t=${String(secondsUntil(state))}`],
    ]);
  }
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stopListening();
      resolve();
    }, ms);
    const stopListening = currentTask().whenOver((reason) => {
      clearTimeout(timer);
      reject(reason);
    });
  });

const secondsUntil = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));
