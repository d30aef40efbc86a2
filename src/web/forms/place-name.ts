/** Places in a record, as `routes[0].needs`, in the words of its form. */
import type { RecordType } from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import { SHAPES, type Fields, type Shape } from '../records/shapes';
import { texts } from './texts';

const PART = /(\w+)(?:\[(\d+)\])?/g;

/** Names a place as far as the form has words for it; empty where it has none. */
export function usePlaceName(type: RecordType): (path: string) => string {
  const { tongue } = useLanguage();
  const t = useText(texts);
  return (path) => {
    const named: string[] = [];
    let fields: Fields = SHAPES[type];
    let shape: Shape | undefined;
    for (const [, name, position] of path.matchAll(PART)) {
      if (shape?.is === 'text' && Object.hasOwn(texts, name)) named.push(t(name as 'en'));
      if (!Object.hasOwn(fields, name)) break;
      const { label, shape: found } = fields[name];
      const word = textIn(tongue, label);
      named.push(position === undefined ? word : t('item', { name: word, number: Number(position) + 1 }));
      shape = found.is === 'list' ? found.of : found;
      fields = shape.is === 'group' ? shape.fields : {};
    }
    return named.join(' › ');
  };
}
