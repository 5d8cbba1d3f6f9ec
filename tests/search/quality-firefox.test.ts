import { describeQuality } from './quality-suite.ts';

describeQuality('firefox');
