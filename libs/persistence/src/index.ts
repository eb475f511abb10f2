export * from './aggregate.js';
export * from './array-literal.js';
export * from './binary-array.js';
export * from './connect.js';
export * from './forward-only.js';
export * from './persistence.module.js';
export * from './upsert.js';
export * from './write.js';
