export { Positions } from './positions.js';
export { subscribe, type SubscribeOptions, type Subscription } from './subscribe.js';
export { demoToken, runningSystem, type DemoAccount, type RunningSystem } from './running-system.js';
