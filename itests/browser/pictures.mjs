// Makes the pictures of docs/ from a running demo: BASE=http://… LOGINS=…/demo-logins.json node pictures.mjs ../../docs
import { launch, person, signIn, test } from './desk.mjs';

const folder = process.argv[2];
const browser = await launch();
const page = await person(browser);
await signIn(page, 'police.lucknow', 'proposals');
await page.locator(test('compare')).first().click();
await page.locator(test('decision')).waitFor();
await page.waitForLoadState('networkidle');
await page.screenshot({ path: `${folder}/proposal.png` });
await browser.close();
