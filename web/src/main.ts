import './frame/chancery-page.ts';
