/** Gives the page the styles that the first screen does without. A style sheet made by script needs no request, and no hole in the CSP. */
import photos from './photos.css?inline';
import print from './print.css?inline';
import css from './screens.css?inline';
import time from './time.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css + photos + time + print);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
