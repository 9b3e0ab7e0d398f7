import { keepTemplate } from './seed/kept-template';

await keepTemplate();
