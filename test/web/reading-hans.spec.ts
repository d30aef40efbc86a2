import { describeReading } from './reading';

describeReading('zh-CN');
