import { describeReading } from './reading';

describeReading('zh-HK');
