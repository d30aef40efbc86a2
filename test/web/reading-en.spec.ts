import { describeReading } from './reading';

describeReading('en');
