/** The keys that bodies have published in the register, as files are verified by them. */
import type { Catalogue, IssuerKey as KeyRecord, Table } from '../../recognition';
import type { IssuerKey } from '../documents/issuer-key';

/** The keys of each table; dropped with it. */
const known = new WeakMap<Table<KeyRecord>, readonly IssuerKey[]>();

export function issuerKeysOf({ tables }: Pick<Catalogue, 'tables'>): readonly IssuerKey[] {
  const keys = known.get(tables.issuerKeys) ?? tables.issuerKeys.list.map(keyOf);
  known.set(tables.issuerKeys, keys);
  return keys;
}

const keyOf = ({
  body,
  issuer,
  verificationMethod,
  publicKeyJwk,
  publicKeyMultibase,
  period,
}: KeyRecord): IssuerKey => ({
  body,
  issuer,
  verificationMethod,
  publicKeyJwk: publicKeyJwk && { ...publicKeyJwk },
  publicKeyMultibase,
  from: period?.from,
  until: period?.until,
});
