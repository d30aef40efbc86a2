/** What a credential says that a body issues by the registry: Open Badges 3.0, within the data model 2.0 (W3C). */
import { nameIn, written } from '../../api/names';
import { LANGUAGES, type Body, type Certificate, type Day, type LanguageTag, type Text } from '../../recognition';
import { BASE_CONTEXT_2, OPEN_BADGES_CONTEXT } from '../contexts';
import type { JsonObject } from '../documents/json';
import type { IssuedCertificate, StatusPlace } from '../issued/issued-certificate';
import { certificateAddress, credentialId, PURPOSES, statusListAddress } from './addresses';
import type { Issuer } from './issuers';

export interface Said {
  readonly issuer: Issuer;
  readonly body: Body;
  readonly certificate: Certificate;
  readonly place: StatusPlace;
  readonly issued: Pick<IssuedCertificate, 'awardedOn' | 'expiresOn'>;
  /** As they are to stand in it. */
  readonly holder: { readonly name: string; readonly number: string };
  readonly language: LanguageTag;
}

/**
 * @param isShort without what a reader finds in the register by the address of the achievement: it has to fit into a picture. Open Badges
 * takes one text where people read, so that other languages stand in the description.
 */
export function credentialOf(said: Said, isShort = false): JsonObject {
  const { body, certificate, place, holder, language } = said;
  const { publicUrl, did } = said.issuer;
  const { awardedOn, expiresOn } = said.issued;
  const name = nameIn(certificate.name, language);
  const { website } = body;
  return {
    '@context': [BASE_CONTEXT_2, OPEN_BADGES_CONTEXT],
    id: credentialId(publicUrl, place),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name,
    issuer: {
      id: did,
      type: ['Profile'],
      ...(!isShort && { name: nameIn(body.name, language) }),
      ...(website !== undefined && !isShort && { url: website }),
    },
    validFrom: beginningOf(awardedOn),
    ...(expiresOn !== undefined && { validUntil: beginningOf(expiresOn) }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: holder.name, identityType: 'name' }],
      licenseNumber: holder.number,
      achievement: {
        id: certificateAddress(publicUrl, certificate.code),
        type: ['Achievement'],
        ...(!isShort && { achievementType: 'Certificate' }),
        humanCode: certificate.code,
        name,
        description: isShort ? certificate.code : inAllLanguages(certificate.name),
        criteria: isShort ? { narrative: certificate.code } : criteriaOf(publicUrl, certificate, language),
      },
    },
    credentialStatus: PURPOSES.map((purpose) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: String(place.index),
      statusListCredential: statusListAddress(publicUrl, place, purpose),
    })),
  };
}

/** A day of the register begins in UTC+8. */
const beginningOf = (day: Day): string => `${day}T00:00:00+08:00`;

const inAllLanguages = (text: Text): string =>
  [...new Set(LANGUAGES.flatMap((language) => text[language] ?? []))].join(' / ');

/** Where it is told what the certificate is awarded for: what the record rests on, or the record itself. */
function criteriaOf(publicUrl: string, { code, source }: Certificate, language: LanguageTag): JsonObject {
  const id = source?.url ?? certificateAddress(publicUrl, code);
  return source === undefined ? { id } : { id, narrative: written(source.title, language) };
}
