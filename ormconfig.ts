/** The data source for TypeORM's own command line, at the registry's settings. */
import { readSettings } from './src/config';
import { writerOf } from './src/persistence/data-source';

export default writerOf(readSettings().database);
