export { cast, demoPassword, type DemoAccount, type Seat } from './demo/cast.js';
export { loadDemo } from './demo/load-demo.js';
export { Caller, Refused, type Done, type Reach } from './http/caller.js';
export { tellStory } from './story/tell-story.js';
export { anyPorts, knownPorts } from './system/ports.js';
export { readRunning, type Account, type Running } from './system/running.js';
export { startSystem, type System, type SystemOptions } from './system/start-system.js';
export { projectFolder, StateFolder } from './system/state-folder.js';
