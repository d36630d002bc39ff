import shutil, sys, time
from pathlib import Path
from tests.ui.lying import Lying
from tests.ui.every_page import a_page_of_each_kind

SIZES = [(911,512),(960,540),(1024,530),(1024,600),(1093,614),(1280,720),(1366,728)]
def test_all(driver, sample_file, tmp_path):
    out = {}
    driver.windows.engine.singletonInstance("workshop_app.ui", "Theme").setProperty("reducedMotion", True)
    spent = 0
    for page in a_page_of_each_kind(driver, Path(shutil.copy(sample_file, tmp_path/"ours.workshop"))):
        for size in SIZES:
            for window in (driver.console, driver.wall):
                window.resize(*size)
            driver.drain(); driver.drain()
            for name, window in (("console", driver.console), ("wall", driver.wall)):
                t=time.monotonic()
                lying = Lying(window)
                faults = list(lying.faults())
                spent += time.monotonic()-t
                for f in faults:
                    out.setdefault((page, name, f.split(" (")[0] if 0 else f), []).append(size)
    print(spent)
    with open("/tmp/faults.txt","w") as fh:
        for (p,n,f),s in out.items():
            fh.write(f"{p} | {n} | {' '.join(f'{w}x{h}' for w,h in s)} | {f}\n")
