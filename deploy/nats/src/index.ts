export { makeAccounts, type Accounts } from './make-accounts.js';
export { streamOf, type AccountsRequest, type Subscriber } from './request.js';
export { SUBSCRIBER_API } from './subscriber-account.js';
