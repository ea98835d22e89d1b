export { directionRuns } from '../../src/text/direction/direction.ts';
