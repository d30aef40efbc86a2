/** The built service with all that stands before and after a question, and one made-up decision in the place of the law. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const built = (name) => require(`../../../dist/src/${name}.js`);
const { RecognitionResolver } = built('decisions/recognition.resolver');
const { RecognitionDecisionModel } = built('decisions/decision.model');

const ANSWER = {
  verdict: 'CONDITIONAL',
  revision: 1,
  onDate: '2026-11-23',
  purpose: 'PRACTICE',
  standing: 'ILLUSTRATIVE',
  route: { code: 'route-3' },
};
const decision = Object.create(
  RecognitionDecisionModel.prototype,
  Object.fromEntries(Object.entries(ANSWER).map(([field, value]) => [field, { value, enumerable: true }])),
);

const { decide } = RecognitionResolver.prototype;
RecognitionResolver.prototype.decide = () => decision;
// What makes a method answer a field is written on the method.
for (const key of Reflect.getMetadataKeys(decide))
  Reflect.defineMetadata(key, Reflect.getMetadata(key, decide), RecognitionResolver.prototype.decide);
require('../../../dist/src/main.js');
