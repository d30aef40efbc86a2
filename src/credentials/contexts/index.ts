/**
 * The JSON-LD contexts that credentials name, by address. They ship, and none is ever fetched: who serves a context decides what a signed
 * document means. Where each is from: README.md.
 */
import bitstringStatusList from './bitstring-status-list-v1.json';
import clr2 from './clr-v2p0.json';
import clr201 from './clr-v2p0-2.0.1.json';
import credentials1 from './2018-credentials-v1.json';
import credentials2 from './credentials-v2.json';
import dataIntegrity from './data-integrity-v1.json';
import ed25519 from './suites-ed25519-2020.json';
import jws from './suites-jws-2020.json';
import openBadges from './ob-v3p0.json';
import openBadges301 from './ob-v3p0-3.0.1.json';
import openBadges302 from './ob-v3p0-3.0.2.json';
import openBadges303 from './ob-v3p0-3.0.3.json';
import openBadgesExtensions from './ob-v3p0-extensions.json';
import undefinedTerms from './credentials-undefined-terms-v2.json';

/** The base context of the data model 1.1, and that of 2.0. */
export const BASE_CONTEXT_1 = 'https://www.w3.org/2018/credentials/v1';
export const BASE_CONTEXT_2 = 'https://www.w3.org/ns/credentials/v2';
/** The latest context of Open Badges 3.0. */
export const OPEN_BADGES_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** A context, or several, by the address that documents name it by. */
export type Contexts = ReadonlyMap<string, object>;

export const CONTEXTS: Contexts = new Map<string, object>([
  [BASE_CONTEXT_1, credentials1],
  [BASE_CONTEXT_2, credentials2],
  ['https://www.w3.org/ns/credentials/undefined-terms/v2', undefinedTerms],
  ['https://www.w3.org/ns/credentials/status/v1', bitstringStatusList],
  ['https://w3id.org/security/data-integrity/v1', dataIntegrity],
  ['https://w3id.org/security/data-integrity/v2', dataIntegrity],
  ['https://w3id.org/security/suites/ed25519-2020/v1', ed25519],
  ['https://w3id.org/security/suites/jws-2020/v1', jws],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context.json', openBadges],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json', openBadges301],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json', openBadges302],
  [OPEN_BADGES_CONTEXT, openBadges303],
  ['https://purl.imsglobal.org/spec/ob/v3p0/extensions.json', openBadgesExtensions],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context.json', clr2],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', clr201],
]);
