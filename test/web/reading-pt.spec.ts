import { describeReading } from './reading';

describeReading('pt');
