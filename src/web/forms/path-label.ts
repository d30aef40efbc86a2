/** Paths in a record, as `routes[0].needs`, in the words of its form. */
import type { RecordType } from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import { SHAPES, type Fields, type Shape } from '../records/shapes';
import { texts } from './texts';

const PART = /(\w+)(?:\[(\d+)\])?/g;

/** The label of a path as far as the form has words for it; empty where it has none. */
export function usePathLabel(type: RecordType): (path: string) => string {
  const { language } = useLanguage();
  const t = useText(texts);
  return (path) => {
    const named: string[] = [];
    let fields: Fields = SHAPES[type];
    let shape: Shape | undefined;
    for (const [, name, position] of path.matchAll(PART)) {
      if (shape?.is === 'text' && Object.hasOwn(texts, name)) named.push(t(name as 'en'));
      if (!Object.hasOwn(fields, name)) break;
      const { label, shape: found } = fields[name];
      const word = textIn(language, label);
      named.push(position === undefined ? word : t('item', { name: word, number: Number(position) + 1 }));
      shape = found.is === 'list' ? found.of : found;
      fields = shape.is === 'group' ? shape.fields : {};
    }
    return named.join(' › ');
  };
}
