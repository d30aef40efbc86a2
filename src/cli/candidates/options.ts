/** What a run is asked with. */
import type { Code, Day, LanguageTag, Purpose } from '../../recognition';
import type { DayOrder } from '../../sheets/days';
import type { Format } from './earlier';
import type { ListOptions } from './given-list';

export interface RunOptions extends ListOptions {
  readonly post?: Code;
  readonly region?: Code;
  readonly on?: Day;
  readonly purpose: Purpose;
  readonly dayOrder?: DayOrder;
  readonly joinNames?: true;
  readonly name?: ReadonlyMap<string, Code>;
  readonly verifiedOnly?: true;
  readonly language: LanguageTag;
  readonly asOf?: number;
  readonly out?: string;
  readonly format?: Format;
  readonly receipts?: string;
  readonly resume?: true;
  readonly since?: string;
}
