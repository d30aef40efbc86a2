/** The post and the region of a question. */
import { useText } from '../language/language';
import { RecordPicker } from '../parts/record-picker';
import type { QuestionProps } from './address';
import { texts } from './texts';

export function PostAndRegion({ question, onChange }: QuestionProps) {
  const t = useText(texts);
  return (
    <div className="row">
      <div className="grow">
        <RecordPicker
          type="POST"
          label={t('post')}
          value={question.post}
          onChange={(post) => onChange({ post, satisfied: [] })}
        />
      </div>
      <div className="grow">
        <RecordPicker
          type="REGION"
          label={t('region')}
          value={question.region}
          onChange={(region) => onChange({ region })}
        />
      </div>
    </div>
  );
}
