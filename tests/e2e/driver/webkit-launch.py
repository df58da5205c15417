#!/usr/bin/python3
"""A bare WebKitGTK browser for WebKitWebDriver, with a profile that is kept and a window of exact size.

WebKit's own MiniBrowser forgets everything at the end of an automated session, and its toolbar keeps windows wide.
The first line names Debian's Python: another one, found first in PATH, has no gi.
"""
import argparse

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

parser = argparse.ArgumentParser()
parser.add_argument("--profile", required=True)
parser.add_argument("--size", required=True, help="390x844")
parser.add_argument("--dark", action="store_true")
parser.add_argument("--reduced-motion", action="store_true")
parser.add_argument("--quota-ratio", type=float, help="share of the disk that one origin may use")
options = parser.parse_args()
width, height = map(int, options.size.split("x"))

theme = Gtk.Settings.get_default()
theme.set_property("gtk-application-prefer-dark-theme", options.dark)
theme.set_property("gtk-enable-animations", not options.reduced_motion)

quota = {}
if options.quota_ratio:
    quota = {"origin_storage_ratio": options.quota_ratio, "total_storage_ratio": max(options.quota_ratio, 0.001)}
data = WebKit2.WebsiteDataManager(
    base_data_directory=options.profile + "/data", base_cache_directory=options.profile + "/cache", **quota
)
context = WebKit2.WebContext(website_data_manager=data)
context.set_automation_allowed(True)

settings = WebKit2.Settings(enable_write_console_messages_to_stdout=True)
# Off in WebKitGTK, on in Safari.
wanted = {"StorageAPI", "StorageAPIEstimate", "WebShare"}
features = WebKit2.Settings.get_all_features()
for index in range(features.get_length()):
    feature = features.get(index)
    if feature.get_identifier() in wanted:
        settings.set_feature_enabled(feature, True)

windows = []


def open_window(*_):
    view = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
    window = Gtk.Window()
    window.set_decorated(False)
    window.set_default_size(width, height)
    window.add(view)
    window.show_all()
    window.move(0, 0)
    windows.append(window)

    def closed(*_):
        windows.remove(window)
        if not windows:
            Gtk.main_quit()

    window.connect("destroy", closed)
    view.connect("close", lambda *_: window.destroy())
    return view


def start(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("webkit-launch")
    info.set_version(1, 0, 0)
    session.set_application_info(info)
    session.connect("create-web-view", open_window)


context.connect("automation-started", start)
Gtk.main()
