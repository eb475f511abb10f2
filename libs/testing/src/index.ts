export { eventually } from './eventually.js';
export { freshDatabase, type FreshDatabase } from './fresh-database.js';
export { startBroker, startDatabaseServer } from './own-servers.js';
