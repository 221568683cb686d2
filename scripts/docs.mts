import { writeFileSync } from 'node:fs';
import { README_PATH, readmeWithTables } from './docs/readme.mts';

writeFileSync(README_PATH, readmeWithTables());
console.log('README.md holds the events as they are defined.');
