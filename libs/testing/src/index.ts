export { eventually } from './eventually.js';
export { freshDatabase, type FreshDatabase } from './fresh-database.js';
export { startIssuer, type Issuer, type TokenOptions } from './issuer.js';
export { startBroker, startDatabaseServer } from './own-servers.js';
