/** The data source for TypeORM's own command line, at the registry's settings. */
import { readSettings } from './src/config';
import { engineAt } from './src/persistence/database';

export default engineAt(readSettings().database).writer();
