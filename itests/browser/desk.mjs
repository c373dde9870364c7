// What the browser tests share: the browser, signing in, and looking for barriers.
import { chromium } from 'playwright-core';
import axe from 'axe-core';
import assert from 'node:assert/strict';
import { test as nodeTest } from 'node:test';
import { existsSync, readFileSync } from 'node:fs';

export const base = process.env.BASE;

const logins = JSON.parse(readFileSync(process.env.LOGINS, 'utf8'));

/** The password of a user of the demonstration. */
export const password = (user) => logins.find((login) => login.user === user).password;

// the headless shell is the same Chromium without windows: it takes a quarter less of the processor
const browsers = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);

export async function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? browsers.find((path) => existsSync(path)),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update'],
  });
}

export const test = (name) => `[data-test="${name}"]`;

const contexts = [];

/** What the people see at the moment: without it, nobody knows why something did not come. */
async function shown() {
  const pages = contexts.flatMap((context) => context.pages());
  const texts = await Promise.all(pages.map(async (page) => {
    const text = await page.evaluate(() => (document.querySelector('#main') ?? document.body).innerText).catch(String);
    return `\n--- ${page.url()}\n${text.slice(0, 3_000)}`;
  }));
  return texts.join('');
}

/** A test of the runner; one that fails says what the people saw then. */
export function scenario(name, does) {
  nodeTest(name, async (context) => {
    try {
      await does(context);
    } catch (error) {
      error.message += await shown();
      throw error;
    }
  });
}

/** A page of its own person; what goes wrong in it is collected. */
export async function person(browser, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    bypassCSP: true, // only so that axe can be put into the page
    ...options,
  });
  contexts.push(context);
  context.on('close', () => contexts.splice(contexts.indexOf(context), 1));
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.wrong = [];
  page.on('pageerror', (error) => page.wrong.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 500) {
      page.wrong.push(`${response.status()} ${response.url()}`);
    }
  });
  return page;
}

export async function signIn(page, user, path = '') {
  await page.goto(`${base}/desk/${path}`);
  await page.locator(`${test('user')} input`).fill(user);
  await page.locator(`${test('password')} input`).fill(password(user));
  await page.locator(test('sign-in')).click();
  await page.locator(test('navigation')).waitFor({ state: 'attached' }); // on a phone it is folded away
}

export async function fill(page, field, value) {
  await page.locator(`${test(field)} input, ${test(field)} textarea`).first().fill(value);
}

/** Until a question about the page is answered with yes: what the server orders, the browser does a moment later. */
export async function eventually(question, complaint) {
  const end = Date.now() + 10_000;
  while (!await question()) {
    assert.ok(Date.now() < end, complaint);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

/** Until a row is in a list that shows the most urgent first, a page at a time: what has just come may stand on a later page. */
export async function onSomePage(rows, text, more) {
  const row = rows.filter({ hasText: text });
  await row.or(more).first().waitFor();
  while (await row.count() === 0 && await more.isVisible()) {
    const shown = await rows.count();
    await more.click();
    await rows.nth(shown).waitFor();
  }
  await row.first().waitFor();
}

/** Until the focus is inside of what a selector finds. */
export async function focused(page, selector) {
  await page.waitForFunction((wanted) => document.querySelector(wanted)?.contains(document.activeElement), selector);
}

/** Until nothing moves: in the middle of a transition a colour is neither the old one nor the new one. */
async function atRest(page) {
  await page.evaluate(async () => {
    const moving = (root) => [...root.getAnimations(),
      ...[...root.querySelectorAll('*')].flatMap((node) => (node.shadowRoot ? moving(node.shadowRoot) : []))];
    const ending = () => moving(document).filter((animation) =>
      animation.playState === 'running' && animation.effect.getComputedTiming().endTime < Infinity);
    // frame by frame: who waits for an animation to finish waits for ever when its element goes meanwhile
    while (ending().length > 0) {
      await new Promise(requestAnimationFrame);
    }
  });
}

/** Nothing that keeps somebody out: WCAG 2.2 A and AA, or only some of its rules. */
export async function withoutBarriers(page, where, rules) {
  if (!await page.evaluate(() => 'axe' in window)) {
    await page.evaluate(axe.source);
  }
  await atRest(page);
  const result = await page.evaluate((only) => axe.run(document, {
    runOnly: only ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'], // of what is right nobody reads the details, which take most of the time
  }), rules);
  const found = result.violations.map((violation) =>
    `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
  assert.deepEqual(found, [], where);
}

/** No key of a message bundle is shown instead of its text. */
export async function translated(page) {
  const text = await page.evaluate(() => document.body.innerText);
  assert.doesNotMatch(text, /!\{|\?\?\?|(^|\s)![a-z]+\.[a-z]/);
}

/** The interface for other systems, as a user of the demonstration. */
export async function post(user, path, body, type = 'application/json') {
  const response = await fetch(`${base}/api/v1/${path}`, {
    method: 'POST',
    headers: { ...keyOf(user), 'Content-Type': type },
    body: type === 'application/json' ? JSON.stringify(body) : body,
  });
  assert.equal(response.status, 201, `${path}: ${response.status} ${response.statusText}`);
  const text = await response.text();
  return text ? JSON.parse(text) : {};
}

/**
 * What a user of the demonstration is told of the proposal that two records are of one child, as soon as it is there. Other
 * children may be proposed for either of them, and before this one.
 */
export async function proposalOf(user, { missing, found }) {
  let proposal;
  await eventually(async () => {
    const record = user.startsWith('home.') ? `found-children/${found.id}` : `missing-reports/${missing.id}`;
    const answer = await fetch(`${base}/api/v1/${record}/proposals`, { headers: keyOf(user) });
    proposal = (await answer.json()).items.find((each) => each.missing.id === missing.id && each.found.id === found.id);
    return proposal !== undefined;
  }, 'no proposal');
  return proposal;
}

/** Answers the proposal that two records are of one child, for the side of the user. */
export async function decide(user, pair, decision) {
  const proposal = await proposalOf(user, pair);
  const answer = await fetch(`${base}/api/v1/proposals/${proposal.id}/decision`, {
    method: 'POST',
    headers: { ...keyOf(user), 'Content-Type': 'application/json', 'If-Match': `"${proposal.version}"` },
    body: JSON.stringify(decision),
  });
  assert.equal(answer.status, 200, await answer.text());
}

/** What time the register has: it may have been moved. */
async function clock() {
  const answer = await fetch(`${base}/api/v1/clock`, { headers: keyOf('admin') });
  return Date.parse((await answer.json()).now) + 19_800_000;
}

/** The day in India by the time of the register, or so many days after it, as other programs write it. */
export async function today(after = 0) {
  return new Date(await clock() + after * 86_400_000).toISOString().slice(0, 10);
}

/** A day as people type it. */
export const typed = (date) => date.split('-').reverse().join('/');

/** Moves the time of the register, which never goes back: other tests of the same instance live in it, too. */
export async function forward(span) {
  const answer = await fetch(`${base}/api/v1/clock`, {
    method: 'POST',
    headers: { ...keyOf('admin'), 'Content-Type': 'application/json' },
    body: JSON.stringify({ forward: span }),
  });
  assert.equal(answer.status, 200, await answer.text());
}

/** Makes it evening in India, when homes count, unless it is evening already and midnight is not near. */
export async function evening() {
  const begins = 16 * 60 + 5;
  const minutes = Math.floor(await clock() / 60_000) % (24 * 60);
  if (minutes < begins || minutes >= 23 * 60) {
    await forward(`PT${(begins - minutes + 24 * 60) % (24 * 60)}M`);
  }
}

/** What a request of a user of the demonstration carries. */
export function keyOf(user) {
  return { Authorization: `Bearer ${logins.find((login) => login.user === user).apiKey}` };
}

/** Two records of one child, one of each kind, with nothing in common with those of other tests. */
export async function twoRecords(name, hindiName, father, hindiFather) {
  const child = { sex: 'girl', state: 'Uttar Pradesh', marks: 'burn scar on the left hand' };
  const day = await today(-1);
  const missing = await post('police.lucknow', 'missing-reports',
    { ...child, name, father_name: father, age_years: 9, district: 'Lucknow', event_date: day });
  const found = await post('home.kanpur', 'found-children',
    { ...child, name: hindiName, father_name: hindiFather, age_years: '8-10', district: 'Kanpur Nagar', event_date: day });
  return { missing, found };
}

/** Changes the language of the desk, unless it speaks it already. */
export async function speak(page, language) {
  if (await page.evaluate(() => document.documentElement.lang) !== language) {
    await page.locator(test('language')).click();
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
  }
}

/** A small picture that a decoder accepts. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAFCAIAAADtz9qMAAAAEElEQVR4nGPYUhEFRwxkcADlsh558H7MhAAAAABJRU5ErkJggg==', 'base64');

/** 1280 by 1024 pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };

const DESKTOP = { width: 1280, height: 900 };

/** What stands over the right edge of the page, or of the sheet on which it is. */
function tooWide() {
  const over = [];
  if (document.documentElement.scrollWidth > window.innerWidth) {
    over.push(`the page: ${document.documentElement.scrollWidth} of ${window.innerWidth} px`);
  }
  const scrolls = (element) => {
    for (let node = element.parentElement; node; node = node.parentElement) {
      if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(node).overflowX)) {
        return node !== document.body && node !== document.documentElement;
      }
    }
    return false;
  };
  for (const element of document.querySelectorAll('main *')) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || element.closest('.tc-visually-hidden, .tc-live, vaadin-grid') || scrolls(element)) {
      continue;
    }
    const sheet = element.closest('.tc-sheet')?.getBoundingClientRect().right ?? window.innerWidth;
    if (box.right > Math.min(sheet, window.innerWidth) + 1) {
      over.push(`${element.tagName}.${element.className} ${element.getAttribute('data-test') ?? ''}: ${Math.round(box.right)} px`);
    }
  }
  return over;
}

/** Nothing stands over the right edge, as soon as the page has taken to its new width: the drawer slides away first. */
export async function fits(page, where) {
  const end = Date.now() + 10_000;
  let over = await page.evaluate(tooWide);
  while (over.length > 0 && Date.now() < end) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    over = await page.evaluate(tooWide);
  }
  assert.deepEqual(over, [], where);
}

const colours = (page, theme) => page.evaluate((name) => document.documentElement.setAttribute('theme', name), theme);

/** What onePage leaves out because it hardly ever differs: the other colours in either language. */
export async function otherColours(page) {
  for (const [language, theme, rules] of [['en', ''], ['en', 'dark', ['color-contrast']],
    ['en', 'dark contrast', ['color-contrast']], ['hi', '', ['color-contrast']]]) {
    await speak(page, language);
    await colours(page, theme);
    await withoutBarriers(page, `${language}, ${theme || 'light'}`, rules);
  }
  await speak(page, 'en');
}

/** The page that is open: fits at 400 % zoom, has no barriers in any colours, and speaks both languages. */
export async function onePage(page) {
  await page.setViewportSize(ZOOMED);
  await fits(page, 'English');
  await speak(page, 'hi');
  await fits(page, 'Hindi');
  await translated(page);
  await page.setViewportSize(DESKTOP);
  await colours(page, 'dark contrast');
  await withoutBarriers(page, 'Hindi, high contrast');
  await colours(page, 'dark');
  await withoutBarriers(page, 'Hindi, dark', ['color-contrast']);
  await colours(page, '');
  await speak(page, 'en');
}
