"""Makes the golden files of this folder with pandas; run in this folder."""

import numpy as np
import pandas as pd

random = np.random.RandomState(2015)
n = 300
pickup = pd.Timestamp("2015-01-15 19:00:00") + pd.to_timedelta(random.randint(0, 6 * 86400, n), unit="s")
trips = pd.DataFrame(
    {
        "kind": random.randint(1, 5, n),
        "flag": random.choice(["Y", "N", "maybe", None], n, p=[0.3, 0.4, 0.2, 0.1]),
        "pickup": pickup,
        "dropoff": pickup + pd.to_timedelta(random.randint(-600, 90_000, n), unit="s"),
        "riders": random.randint(0, 7, n),
        "fare": np.where(random.rand(n) < 0.1, np.nan, np.round(random.gamma(3, 5, n), 2)),
        "tip": np.where(random.rand(n) < 0.5, 0.0, np.round(random.gamma(2, 1, n), 2)),
    }
)
trips.to_csv("trips.csv", index=False)

duration = trips.dropoff - trips.pickup
columns = pd.DataFrame(
    {
        "seconds": duration.dt.seconds,
        "days": duration.dt.days,
        "total": duration.dt.total_seconds(),
        "hour": trips.pickup.dt.hour,
        "weekday": trips.pickup.dt.dayofweek,
        "yearday": trips.pickup.dt.dayofyear,
        "share": trips.tip / trips.fare,
        "rounded": (trips.fare * 1.1).round(1),
        "filled": trips.fare.fillna(trips.fare.mean()),
        "half": trips.riders / 2,
        "centred": (trips.tip - trips.tip.mean()).abs(),
    }
)
columns.to_csv("columns.csv", index=False)

groups = trips.groupby(["kind", "flag"]).agg(
    size=("riders", "size"),
    fare_count=("fare", "count"),
    fare_sum=("fare", "sum"),
    fare_mean=("fare", "mean"),
    fare_min=("fare", "min"),
    fare_max=("fare", "max"),
    fare_std=("fare", "std"),
    tip_var=("tip", "var"),
    riders_sum=("riders", "sum"),
    riders_max=("riders", "max"),
    pickup_min=("pickup", "min"),
)
groups.reset_index().to_csv("groups.csv", index=False)

filtered = trips[(trips.tip > 0) & ((trips.flag == "N") | trips.riders.between(2, 4))]
filtered.to_csv("filtered.csv", index=False)

numbers = trips[["kind", "riders", "fare", "tip"]]
pd.DataFrame([numbers.mean(), numbers.std(), numbers.var(ddof=0), numbers.sum(), numbers.min(), numbers.max()]).to_csv("whole.csv", index=False)
