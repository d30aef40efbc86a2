/** The register that `DATABASE_URL` names, for what a receipt is replayed against. */
import { today } from '../api/clock';
import { loadRegister } from '../catalogue/loader';
import type { RegisterAtHand } from '../credentials/receipts/verify';
import { hashesUpTo } from '../ledger/history';
import { compile } from '../recognition';
import { readingRegister } from './register';

/** Opens the register to read alone, and closes it whatever comes. */
export const withRegister = <T>(work: (register: RegisterAtHand) => Promise<T>): Promise<T> =>
  readingRegister((database) =>
    work({
      hashesUpTo: (size) => hashesUpTo(database, size),
      catalogueAt: async (revision) => {
        const loaded = await loadRegister(database, revision);
        return loaded && compile(loaded.register, loaded.revision);
      },
      today: today(),
    }),
  );
