/** What a route asks for, in words. */
import { useFormats, useText } from '../language/language';
import { texts } from './answer-texts';
import type { Finding } from './decision';

export function useWanted(): (need: Finding['need']) => string {
  const t = useText(texts);
  const { list } = useFormats();
  return (need) => {
    switch (need.__typename) {
      case 'CertificateNeed':
        return t('wantsCertificate', { certificate: need.certificate.name });
      case 'UnitsNeed':
        return t('wantsUnits', { units: list(need.units.map(({ name }) => name)) });
      case 'LevelNeed':
        return t(need.field === null ? 'wantsLevel' : 'wantsLevelIn', {
          level: need.level.name,
          framework: need.framework.name,
          field: need.field?.name ?? '',
        });
    }
  };
}
