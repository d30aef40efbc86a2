/** Whether a certificate that somebody shows is genuine and in force. What is entered is sent to the service, and kept nowhere. */
import { useText } from '../language/language';
import { FileCheck } from './file-check';
import { PaperCheck } from './paper-check';
import { texts } from './texts';

export default function Verify() {
  const t = useText(texts);
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <PaperCheck />
      <FileCheck />
    </>
  );
}
