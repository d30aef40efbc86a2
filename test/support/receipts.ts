/** Receipts as the service issues them, of a register without the service around it. */
import { join } from 'node:path';
import { Keys } from '../../src/access/keys';
import { Suggestions } from '../../src/api/suggestions';
import { RECEIPT_TYPE, type Receipt } from '../../src/credentials/receipts/receipt';
import { Answer } from '../../src/decisions/answer';
import { ReceiptsService } from '../../src/decisions/receipts/receipts.service';
import { decide, type Catalogue, type Claim } from '../../src/recognition';
import { decided } from './engine';
import type { Registry } from './registry';

export class Issuer {
  private readonly service: ReceiptsService;

  private constructor(
    registry: Registry,
    readonly keys: Keys,
  ) {
    this.service = new ReceiptsService(registry.database, keys);
  }

  static async of(registry: Registry, folder: string): Promise<Issuer> {
    return new Issuer(registry, await Keys.open({ signingKeys: null, keyFile: join(folder, 'keys.json') }));
  }

  get published() {
    return { keys: [...this.keys.published.keys] };
  }

  async receipt(catalogue: Catalogue, claim: Claim, since: number | null = null): Promise<string> {
    const answer = new Answer(catalogue, claim, decided(decide(catalogue, claim)), new Suggestions());
    return (await this.service.receiptOf(answer, since))!;
  }

  /** Signs with the true key what is no true receipt. */
  forge(receipt: object): Promise<string> {
    return this.keys.sign(receipt, RECEIPT_TYPE);
  }
}

export const payloadIn = (signed: string): unknown =>
  JSON.parse(Buffer.from(signed.split('.')[1], 'base64url').toString());

export const receiptIn = (signed: string): Receipt => payloadIn(signed) as Receipt;
