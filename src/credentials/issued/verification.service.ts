/** Verifies an issued certificate by what stands on it, as often as a caller may. Neither the answer nor its time tells which part was wrong. */
import { HeaderMap } from '@apollo/server';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { LIMITS, type Limits } from '../../api/limit-settings';
import { requireCode } from '../../api/require-code';
import { LocalizedError } from '../../language/localized-error';
import { localized } from '../../language/message';
import { LedgerService } from '../../ledger/ledger.service';
import { ISSUED } from '../../persistence/entities/dated-record.entity';
import type { Catalogue, Code, Day } from '../../recognition';
import { currentTask, inBackground } from '../../scheduling/task';
import { AttemptsTable } from './attempts.table';
import { Digests } from './digests';
import { findIssued, type Verified } from './find-issued';
import { normalNumber } from './holder';
import { codesOf, readRow, rowsOf } from './issued-certificate';
import type { IssuedKeyInput } from './issued.input';
import { IssuedTable } from './issued.table';
import { holderProblems } from './issued-problems';
import { VERIFICATION_MESSAGES } from './verification-messages';

/** How many times as often as an address an account may try, who has lists to verify. */
const TIMES_FOR_ACCOUNTS = 100;
const ACCOUNT = /^account /;

@Injectable()
export class VerificationService {
  private readonly logger = new Logger('Credentials');

  constructor(
    @Inject(LIMITS) private readonly limits: Limits,
    private readonly attempts: AttemptsTable,
    private readonly digests: Digests,
    private readonly issued: IssuedTable,
    private readonly ledger: LedgerService,
  ) {}

  /**
   * @param day on which it has to be in force
   * @throws LocalizedError where a part is missing or too long, or it was tried too often
   */
  async verify(catalogue: Catalogue, asked: IssuedKeyInput, day: Day): Promise<Verified> {
    requireCode(catalogue, 'certificates', asked.certificate);
    const [flaw] = holderProblems(asked);
    if (flaw !== undefined)
      throw new LocalizedError(flaw.message as LocalizedError['text'], {
        code: 'BAD_USER_INPUT',
        problem: flaw.code,
        path: flaw.pointer.slice(1),
      });
    await this.countAttempt(asked);
    const found = await findIssued(this.issued, this.digests, catalogue, asked, day);
    if (found.digest !== undefined) this.renew(found.body, found.digest, found.asked);
    return found;
  }

  private async countAttempt({ certificate, number }: IssuedKeyInput): Promise<void> {
    const { caller } = currentTask();
    const use = 'attempts to verify';
    const keys = [
      this.digests.standIn(use, 'number', certificate, normalNumber(number)),
      this.digests.standIn(use, 'caller', caller),
    ];
    const { counts, seconds } = await this.attempts.count(keys);
    const { verificationsPerHour, verificationsPerNumber } = this.limits;
    const most = verificationsPerHour * (ACCOUNT.test(caller) ? TIMES_FOR_ACCOUNTS : 1);
    if (counts[0] <= verificationsPerNumber && counts[1] <= most) return;
    throw new LocalizedError(localized(VERIFICATION_MESSAGES.TOO_OFTEN, { seconds }), {
      code: 'RATE_LIMITED',
      retryAfter: seconds,
      http: { headers: new HeaderMap([['retry-after', String(seconds)]]) },
    });
  }

  /** What was found under an earlier key is put under the one that signs now, whose digests come first: nobody waits for that, and it may fail. */
  private renew(body: Code, digest: string, asked: readonly string[]): void {
    const names = asked.length / this.digests.numberOfKeys;
    const place = asked.indexOf(digest);
    if (place < names) return;
    const renewed = asked[place % names];
    const act = { actor: 'registry', act: 'RENEW_DIGEST', reason: 'The signing key has changed.' };
    const plan: Parameters<LedgerService['record']>[1] = async (transaction) => {
      const row = await transaction.current(ISSUED, digest);
      if (row === null) return null;
      const issued = readRow(row.content);
      transaction.body = body;
      await transaction.supersede(ISSUED, codesOf(issued));
      const digests = [...new Set(issued.digests.map((one) => (one === digest ? renewed : one)))];
      await transaction.add(rowsOf({ ...issued, digests }).map((one) => ({ type: ISSUED, ...one })));
      return { renewed: 1 };
    };
    void inBackground(() => this.ledger.record(act, plan)).catch((error: unknown) => {
      this.logger.warn(
        `A digest could not be put under the new key: ${error instanceof Error ? error.name : 'unknown'}.`,
      );
    });
  }
}
