/** Codes that a request names beside those of a claim. */
import { SINGULAR } from '../document';
import type { Catalogue, Code, RecordType } from '../recognition';
import { badRequest } from './errors';
import { nearestCodes } from './suggestions';

/** The code, which the register has to have. What nothing has is an error: an empty list would look like an answer. */
export function requireCode(catalogue: Catalogue, type: RecordType, code: Code): Code {
  const table = catalogue.tables[type];
  if (table.find(code) !== undefined) return code;
  const suggestions = nearestCodes(table.codes, code);
  const parameters = { record: SINGULAR[type], value: code };
  if (suggestions.length === 0) throw badRequest('UNKNOWN_CODE', parameters, suggestions);
  throw badRequest('UNKNOWN_CODE.near', { ...parameters, near: suggestions }, suggestions);
}
