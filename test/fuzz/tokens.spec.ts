/** Damaged tokens: whatever was changed of a token, it does not count, and the answer says so without repeating it. */
import fc from 'fast-check';
import { startService, type RunningService } from '../support/service';
import { runs, PATIENCE_MS } from './runs';

let service: RunningService;
let token: string;
beforeAll(async () => {
  service = await startService();
  token = await service.tokenFor('anna', 'registrar');
});
afterAll(() => service.stop());

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

test(
  'a letter changed, added or left out',
  async () => {
    const change = fc.tuple(
      fc.constantFrom('put', 'add', 'cut'),
      fc.nat(),
      fc.constantFrom(...LETTERS, '.', '=', '+', '/', '~'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const sent = changes.reduce((now, [how, place, letter]) => {
          const at = place % now.length;
          return now.slice(0, at) + (how === 'cut' ? '' : letter) + now.slice(at + (how === 'add' ? 0 : 1));
        }, token);
        fc.pre(sent !== token);
        const { data, errors } = await service.graphql('{ me { subject } }', {}, sent);
        expect([data, errors?.length]).toEqual([undefined, 1]);
        expect(errors?.[0].message).not.toContain(sent);
        expect(errors?.[0].extensions?.code).toBe('UNAUTHENTICATED');
      }),
      runs(300),
    );
  },
  PATIENCE_MS,
);
