// The main flow without a pointer: sign in, report, admit under another spelling, compare, decide, sign out. Every
// place that takes the focus shows it. Run by BrowserIT against the distribution.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { base, focused, launch, password, person, scenario, test } from './desk.mjs';

const MOST_STEPS = 120;

let browser;
let police;
let home;

before(async () => {
  browser = await launch();
  police = await person(browser);
  home = await person(browser);
});

after(async () => {
  await browser.close();
});

/** Whether the focus is inside of an element, through shadow roots too, and whether anybody can see it. */
function focusIn(page, selector) {
  return page.evaluate((wanted) => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) {
      active = active.shadowRoot.activeElement;
    }
    const hosts = [];
    for (let node = active; node && node !== document.body; node = node.parentNode ?? node.host) {
      hosts.push(node);
    }
    const place = hosts.find((node) => node.matches?.(wanted));
    if (!place) {
      return { there: false, shown: false };
    }
    const ring = getComputedStyle(document.documentElement).getPropertyValue('--vaadin-focus-ring-color').trim();
    const probe = document.createElement('i');
    const colours = [ring, '#f2a71b'].map((colour) => {
      probe.style.color = colour;
      document.body.append(probe);
      return getComputedStyle(probe).color;
    });
    probe.remove();
    // the element, and the parts of the components around it; never what lies outside of the component
    const parts = hosts.slice(0, hosts.indexOf(place) + 1).filter((node) => node instanceof Element)
      .flatMap((node) => [node, ...(node.shadowRoot?.querySelectorAll('*') ?? [])]);
    const shown = parts.some((part) => {
      const style = getComputedStyle(part);
      const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      return outline || colours.some((colour) => style.boxShadow.includes(colour));
    });
    return { there: true, shown };
  }, selector);
}

/** Goes on with the tabulator until the focus is there. */
async function tabTo(page, selector, where = selector) {
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press('Tab');
    const focus = await focusIn(page, selector);
    if (focus.there) {
      assert.ok(focus.shown, `nobody sees that the focus is on ${where}`);
      return;
    }
  }
  assert.fail(`the tabulator does not lead to ${where}`);
}

async function signIn(page, user, path) {
  await page.goto(`${base}/desk/${path}`);
  await page.locator(test('user')).waitFor();
  await focused(page, test('user'));
  await page.keyboard.type(user);
  await tabTo(page, test('password'));
  await page.keyboard.type(password(user));
  await page.keyboard.press('Enter');
  await page.locator(test('submit')).waitFor();
}

async function fillIn(page, field, text) {
  await tabTo(page, test(field));
  await page.keyboard.type(text);
}

/** The keys of all drafts that lie in the browser. */
function drafts(page) {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('trackchild.draft.')));
}

async function register(page, child) {
  await fillIn(page, 'name', child.name);
  await tabTo(page, test('sex'));
  await page.keyboard.press('Space');
  await fillIn(page, 'age_years', child.age);
  await tabTo(page, test('event_date-today'));
  await page.keyboard.press('Enter');
  await fillIn(page, 'marks', child.marks);
  await fillIn(page, 'father_name', child.father);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/registered/);
}

scenario('two officers register a child each, in two scripts', async () => {
  await signIn(police, 'police.patna', 'report-missing');
  await register(police, { name: 'Mrinalini', age: '9', marks: 'scar on the chin', father: 'Trilochan' });
  await signIn(home, 'home.delhi', 'admit-found');
  await register(home, { name: 'मृणालिनी', age: '8-10', marks: 'scar on chin', father: 'त्रिलोचन' });
});

scenario('the police officer opens the match from the page that is open, and confirms it', async () => {
  await police.locator(test('to-matches')).waitFor();
  await tabTo(police, test('to-matches'));
  await police.keyboard.press('Enter');
  await police.locator(test('compare')).first().waitFor(); // until then the tabulator goes round the page that is left
  await tabTo(police, test('compare'));
  await police.keyboard.press('Enter');
  await police.locator(test('decision')).waitFor();

  await tabTo(police, test('verdict'));
  await police.keyboard.press('Space');
  await tabTo(police, test('checks'));
  await police.keyboard.press('Space');
  await tabTo(police, test('check-decision'));
  await police.keyboard.press('Enter');
  await police.locator(test('check-step')).waitFor();
  await focused(police, test('check-step')); // it goes along to the last check
  await tabTo(police, test('record-decision'));
  await police.keyboard.press('Enter');
  await police.locator(test('decision-done')).waitFor();
});

scenario('the officer signs out, and so do all pages of this browser', async () => {
  const other = await police.context().newPage();
  await other.goto(`${base}/desk/`);
  await other.locator(test('navigation')).waitFor();
  await police.bringToFront();
  // one of this officer, and one of a colleague whose name begins with the same letters
  await police.evaluate(() => ['police.patna', 'police.patna.second'].forEach((user) =>
    localStorage.setItem(`trackchild.draft.${user}/missing`, JSON.stringify({ saved: new Date().toISOString(), texts: {} }))));
  await tabTo(police, test('user-menu'));
  await police.keyboard.press('Enter');
  await focused(police, `vaadin-menu-bar-item${test('account')}`);
  await police.keyboard.press('ArrowDown');
  await focused(police, `vaadin-menu-bar-item${test('sign-out')}`);
  await police.keyboard.press('Enter');
  await police.locator(test('sign-in')).waitFor();
  await other.locator(test('sign-in')).waitFor();
  await other.close();
  assert.deepEqual(await drafts(police), ['trackchild.draft.police.patna.second/missing']);
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual([...police.wrong, ...home.wrong], []);
});
