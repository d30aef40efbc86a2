/** What was found of a file, in a sentence that calls bodies and certificates of the register by their names. */
import { nameIn } from '../../api/names';
import { inEveryLanguage, type LocalizedText, type MessageParameter } from '../../language/message';
import type { Catalogue, Text } from '../../recognition';
import type { Finding } from '../documents/finding';
import { findingSaid } from '../documents/sentences';

export function foundSaid({ tables }: Pick<Catalogue, 'tables'>, finding: Finding): LocalizedText {
  const { parameters } = finding;
  const name = (parameter: 'body' | 'certificate', type: 'bodies' | 'certificates') => {
    const code = parameters[parameter];
    const record = typeof code === 'string' ? tables[type].find(code) : undefined;
    return record === undefined ? {} : { [parameter]: inItsLanguages(record.name) };
  };
  const named: Readonly<Record<string, MessageParameter>> = {
    ...parameters,
    ...name('body', 'bodies'),
    ...name('certificate', 'certificates'),
  };
  return findingSaid({ ...finding, parameters: named });
}

const inItsLanguages = (name: Text): LocalizedText => inEveryLanguage((language) => nameIn(name, language));
