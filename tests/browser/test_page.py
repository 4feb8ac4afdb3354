"""What a reader meets: the page in a real browser, from a file, on a desktop and on a phone."""

import base64
import json
import re
from pathlib import Path

import pytest
from render_sample import hostile, sample
from selenium import webdriver
from selenium.webdriver.common.by import By

from fogline.render.coverage import reports_in_order
from fogline.render.html import page

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1", "localhost"])]

DESKTOP, PHONE = (1280, 900), (390, 844)
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
CONTRAST = """
const numbers = c => (c.match(/[\\d.]+/g) || []).map(Number);
const light = c => { const [r, g, b] = numbers(c).map(v => { v /= 255;
  return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
  if (numbers(c)[3] !== 0) return c; } return "rgb(255, 255, 255)"; };
const bad = [];
for (const e of document.querySelectorAll("body *")) {
  const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  if (!own || !e.getClientRects().length) continue;
  const style = getComputedStyle(e);
  const fill = e instanceof SVGElement ? style.fill : style.color;
  const [a, b] = [light(fill), light(ground(e))].sort((x, y) => y - x);
  const ratio = (a + 0.05) / (b + 0.05);
  const name = `${e.tagName}.${e.getAttribute("class")}`;
  if (ratio < 4.5) bad.push(`${name} ${ratio.toFixed(2)}: ${e.textContent.slice(0, 30)}`);
}
return bad;
"""


def show(
    browser: webdriver.Chrome, folder: Path, text: str, size: tuple[int, int], scheme: str = "light"
) -> str:
    """Opens the page at a size; its address comes back."""
    width, height = size
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    file = folder / "brief.html"
    file.write_bytes(text.encode("utf-8"))
    browser.get_log("browser")
    browser.get_log("performance")
    browser.get(file.as_uri())
    return file.as_uri()


def requests(browser: webdriver.Chrome) -> list[str]:
    """The addresses that the browser has asked for."""
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    sent = [m["params"] for m in messages if m["method"] == "Network.requestWillBeSent"]
    return [p["request"]["url"] for p in sent]


def in_sight(browser: webdriver.Chrome, element: object) -> bool:
    return browser.execute_script(
        "const r = arguments[0].getBoundingClientRect();"
        "return r.top >= 0 && r.bottom <= innerHeight && r.left >= 0 && r.right <= innerWidth",
        element,
    )


@pytest.mark.parametrize("size", [(320, 640), PHONE, (820, 1180), (1000, 700), DESKTOP, (1920, 1080)])
def test_nothing_scrolls_sideways(browser: webdriver.Chrome, tmp_path: Path, size: tuple[int, int]) -> None:
    for view in (sample(), hostile()):
        show(browser, tmp_path, page(view), size)
        browser.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
        wide = browser.execute_script(
            "return [document.documentElement, ...document.querySelectorAll('.pane')]"
            ".filter(e => e.scrollWidth > e.clientWidth).map(e => `${e.tagName} ${e.scrollWidth}`)"
        )
        assert wide == []


@SIZES
def test_a_citation_leads_to_its_words_and_back(
    browser: webdriver.Chrome, tmp_path: Path, size: tuple[int, int]
) -> None:
    show(browser, tmp_path, page(sample()), size)
    cite = browser.find_element(By.ID, "c5-1")
    target = cite.get_attribute("href").split("#")[1]
    browser.execute_script("arguments[0].click()", cite)
    place = browser.find_element(By.CSS_SELECTOR, ":target")
    assert place.get_attribute("id") == target
    words = browser.find_elements(By.CLASS_NAME, target)
    assert (
        "".join(w.get_attribute("textContent") for w in words) == "council troops had left the eastern bank"
    )
    assert all(in_sight(browser, w) for w in words)
    plain = browser.find_element(By.CSS_SELECTOR, ".cited:not([class*='s166'])")
    assert words[0].value_of_css_property("background-color") != plain.value_of_css_property(
        "background-color"
    )
    back = browser.find_element(By.CSS_SELECTOR, ".back[href='#c5-1']")
    browser.execute_script("arguments[0].click()", back)
    assert browser.find_element(By.CSS_SELECTOR, ":target").get_attribute("id") == "c5-1"
    assert in_sight(browser, cite)


def test_on_a_desktop_the_brief_stays_where_it_is_while_a_report_is_looked_up(
    browser: webdriver.Chrome, tmp_path: Path
) -> None:
    show(browser, tmp_path, page(sample()), DESKTOP)
    cite = browser.find_element(By.ID, "c9-1")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", cite)
    top = "return arguments[0].getBoundingClientRect().top"
    before = browser.execute_script(top, cite)
    cite.click()
    assert browser.execute_script(top, cite) == before
    assert browser.execute_script("return document.querySelector('.reports').scrollTop") > 0


@SIZES
def test_the_text_of_each_report_is_its_own_in_the_browser_too(
    browser: webdriver.Chrome, tmp_path: Path, size: tuple[int, int]
) -> None:
    show(browser, tmp_path, page(hostile()), size)
    shown = browser.execute_script("return [...document.querySelectorAll('.text')].map(e => e.textContent)")
    assert shown == [re.sub("[\0\ud800-\udfff]", "\ufffd", r.text) for r in reports_in_order(hostile())]


@SIZES
def test_hostile_text_does_nothing(browser: webdriver.Chrome, tmp_path: Path, size: tuple[int, int]) -> None:
    address = show(browser, tmp_path, page(hostile()), size)
    browser.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert "owned" not in browser.title.replace("document.title='owned'", "")
    assert browser.find_elements(By.CSS_SELECTOR, "script, img, iframe, [onerror], [onload], [style]") == []
    assert {url.split("#")[0] for url in requests(browser)} == {address}
    assert browser.get_log("browser") == []


def test_an_override_of_direction_ends_with_its_own_character(
    browser: webdriver.Chrome, tmp_path: Path
) -> None:
    show(browser, tmp_path, page(hostile()), DESKTOP)
    left = browser.execute_script(
        "const t = [...document.querySelectorAll('.text')].find(e => e.textContent.includes('gnp.exe'));"
        "const walk = document.createTreeWalker(t, NodeFilter.SHOW_TEXT); let n;"
        "while ((n = walk.nextNode())) { const k = n.data.indexOf('gnp.exe'); if (k >= 0) {"
        "return [0, 1, 2].map(i => { const r = document.createRange();"
        "r.setStart(n, k + i); r.setEnd(n, k + i + 1);"
        "return r.getBoundingClientRect().left; }); } }"
    )
    assert left == sorted(left)


@SIZES
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_has_contrast_enough(
    browser: webdriver.Chrome, tmp_path: Path, size: tuple[int, int], scheme: str
) -> None:
    address = show(browser, tmp_path, page(sample()), size, scheme)
    browser.get(f"{address}#r2-s44-84")
    browser.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert browser.execute_script(CONTRAST) == []


def test_dark_is_dark_and_light_is_light(browser: webdriver.Chrome, tmp_path: Path) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        show(browser, tmp_path, page(sample()), DESKTOP, scheme)
        grounds.append(browser.execute_script("return getComputedStyle(document.body).backgroundColor"))
    light, dark = (sum(int(n) for n in re.findall(r"\d+", ground)[:3]) for ground in grounds)
    assert light > 600
    assert dark < 150


def test_the_page_prints_with_its_reports(browser: webdriver.Chrome, tmp_path: Path) -> None:
    show(browser, tmp_path, page(sample()), DESKTOP)
    printed = base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", {})["data"])
    assert printed.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) > 3


def test_every_link_can_be_reached_and_is_named(browser: webdriver.Chrome, tmp_path: Path) -> None:
    show(browser, tmp_path, page(sample()), DESKTOP)
    unnamed = browser.execute_script(
        "return [...document.querySelectorAll('a[href]')]"
        ".filter(a => !(a.getAttribute('aria-label') || a.textContent).trim()).map(a => a.outerHTML)"
    )
    assert unnamed == []
    assert browser.execute_script("return document.documentElement.lang") == "en"
    assert len(browser.find_elements(By.TAG_NAME, "main")) == 1
