from playwright.sync_api import Browser


def test_a_real_browser_opens_a_page(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<title>Open practice</title>")
    assert page.title() == "Open practice"
    page.close()
