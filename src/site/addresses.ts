/** Addresses of the page: what each leads to, in which language, and how it is written in full. */
import type { FastifyRequest } from 'fastify';
import { pathOf } from '../api/record-paths';
import { languageTagged, negotiatedLanguage } from '../language/negotiation';
import type { Code, LanguageTag, RecordType } from '../recognition';

/** The address of all records of a type. */
export const listAddress = (type: RecordType): string => `/registry/${pathOf(type)}`;

/** The address of a record; its code has no character that an address would have to escape. */
export const recordAddress = (type: RecordType, code: Code): string => `${listAddress(type)}/${code}`;

/** An address that somebody asks for. */
export interface Asked {
  /** `https://registry.example`: where the service is reached. */
  readonly origin: string;
  readonly path: string;
  readonly search: URLSearchParams;
  readonly language: LanguageTag;
  /** Whether the address names the language, so that others that it leads to have to as well. */
  readonly isNamed: boolean;
}

/** @param publicUrl where the service is reached; null: where it is asked */
export function askedBy(request: FastifyRequest, publicUrl: string | null): Asked {
  const [path, ...query] = request.url.split('?');
  const search = new URLSearchParams(query.join('?'));
  const named = languageTagged(search.get('lang') ?? '');
  return {
    origin: publicUrl ?? `${request.protocol}://${request.host}`,
    path: decoded(path),
    search,
    language: named ?? negotiatedLanguage(request.headers['accept-language']),
    isNamed: named !== undefined,
  };
}

/** Mail and chat programs escape the colon of a code; it leads where the colon itself leads. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** An address with its language named, if there is one to name. */
export function inLanguage(address: string, language: LanguageTag | undefined): string {
  if (language === undefined) return address;
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}
